/**
 * Whether sops has signed a text: with any other value in it, the message authentication code is wrong, and sops
 * refuses to decrypt it (sops, `sops.mac`). So it may not be edited.
 */
export function isSealed(text: string): boolean {
  return text.includes('sops') && key.test(text) && code.test(text);
}

const key = /^["']?sops["']?[ \t]*:|[{,]\s*"sops"\s*:/m;
const code = /["'\s{,]mac["']?[ \t]*:/;
