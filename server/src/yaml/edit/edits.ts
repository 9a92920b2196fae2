/**
 * Edits of a document that keep its form: line ends, indentation and dash style follow the nearest sibling, flow style
 * and JSON stay so. Each function returns undefined if the edit would change something else; all offsets are into the
 * document's text.
 */
export { addDocumentBefore } from './addDocumentBefore.ts';
export { addEntry, addFirstEntry } from './addEntry.ts';
export { addItemBefore, addToList } from './addToList.ts';
export { addToMap } from './addToMap.ts';
export { allOrNone, type Edits } from './editable.ts';
export { removeEntry, removeFromList } from './remove.ts';
export { renameKey, replaceScalar, setScalar } from './replaceScalar.ts';
export { setEntry } from './setEntry.ts';
