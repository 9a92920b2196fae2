import { type Message, say } from './message.ts';

/** Two sentences as one message. */
export function bothMessages(first: Message, second: Message): Message {
  const sentence = {
    en: () => `${say(first, 'en')} ${say(second, 'en')}`,
    zh: () => `${say(first, 'zh')}${say(second, 'zh')}`,
  };
  return { ...first, sentence };
}
