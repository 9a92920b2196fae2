/**
 * Edits of a document that keep its form: line ends, indentation and dash style follow the nearest
 * sibling, flow style and JSON stay so. Each function answers undefined where the edit cannot be
 * made without changing something else; all offsets are into the document's text.
 */
export { addDocumentBefore } from './patch/addDocument.ts';
export { addEntry, addFirstEntry } from './patch/addEntry.ts';
export { addItemBefore, addToList } from './patch/addItem.ts';
export { addToMap } from './patch/addToMap.ts';
export { joinPatches, type Patch } from './patch/editable.ts';
export { removeEntry, removeFromList } from './patch/remove.ts';
export { renameKey, replaceScalar, setScalar } from './patch/replaceScalar.ts';
export { setEntry } from './patch/setEntry.ts';
