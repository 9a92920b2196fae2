import type { Span } from '../../text/span.ts';
import type { YamlDocument } from '../read/document.ts';
import type { MapNode, ScalarNode } from '../tree/node.ts';
import { writeScalar } from './write.ts';

/**
 * The way in which another name can be written in the place of one:
 *
 * - `plain`: as a scalar of its own, which may need quotes
 * - `inside`: unchanged, since quotes or other text surround it
 * - `fixed`: not at all, since an alias stands there or repeats it, or it is a block scalar
 * - `sealed`: not at all, since sops has signed the file
 */
export type NameForm = 'plain' | 'inside' | 'fixed' | 'sealed';

/** A written name. Its span has offsets into the document's text, and no quotes. */
export type WrittenName = { readonly span: Span; readonly form: NameForm };

/** The scalar under a key, or the name at its end. Undefined if there is no scalar, or its text is not known. */
export function writtenName(document: YamlDocument, map: MapNode, key: string, name?: string): WrittenName | undefined {
  const found = map.get(key);
  if (typeof found === 'string' || found.value?.kind !== 'scalar') return undefined;
  const pair = map.own(key);
  if (found.reached === 'alias' && pair !== undefined) {
    const blanks = /^\s*/.exec(document.text.slice(pair.colonEnd, pair.span.end))?.[0].length ?? 0;
    return { span: { start: pair.colonEnd + blanks, end: pair.span.end }, form: 'fixed' };
  }
  const whole = contentOf(found.value);
  const isFixed = found.value.style === 'block' || document.isShared(found.value.span);
  if (name === undefined || name === found.value.value) {
    return { span: whole, form: isFixed ? 'fixed' : found.value.style === 'plain' ? 'plain' : 'inside' };
  }
  const span = { start: whole.end - name.length, end: whole.end };
  // Escapes between quotes may hide the start of the name.
  const isThere = document.text.slice(span.start, span.end) === name;
  return isThere ? { span, form: isFixed ? 'fixed' : 'inside' } : { span: whole, form: 'fixed' };
}

/** The text to write for a name in the place of one of that form. The name must not need escapes between quotes. */
export function writeName(name: string, form: NameForm): string {
  return form === 'plain' ? writeScalar(name) : name;
}

/** The span of a scalar without its quotes. */
function contentOf({ span, style }: ScalarNode): Span {
  return style === 'single' || style === 'double' ? { start: span.start + 1, end: span.end - 1 } : span;
}
