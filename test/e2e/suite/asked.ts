/**
 * Repeats a request until its answer is right, with a deadline: for many changes in VS Code and the server there is no
 * event.
 */
export async function asked<Answer>(
  ask: () => PromiseLike<Answer>,
  isRight: (answer: Answer) => boolean,
  seconds = 30,
): Promise<Answer> {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    const answer = await ask();
    if (isRight(answer)) return answer;
    if (Date.now() > end)
      throw new Error(`After ${seconds} s the answer is still ${JSON.stringify(answer)?.slice(0, 2000)}`);
    await new Promise(resolve => setTimeout(resolve, 100));
  }
}
