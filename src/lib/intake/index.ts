/** Bytes → recognised → mapped → checked → typed table, with a receipt. */
export { IntakeError, type Words } from './intake-error';
export { unpack } from './containers/unpack';
export { delimiters } from './delimiter';
export { encodingNames, encodings, type Encoding } from './encoding';
export { sniff, type Sniffed, type TextChoices } from './sniff';
export type { TableSource } from './table-source';
export { recognise, type Recognition } from './recognise';
export { problems, type Problem } from './problems';
export type { MappedColumn, Mapping } from './mapping';
export { applyChoices, remembered, type Choices } from './choices';
export { load, openStore, rejectedRows, undo, wipe } from './store';
export { rawRows } from './raw-rows';
export { receipts } from './register';
export { fingerprint } from './fingerprint';
export { reasonText } from './reasons';
export { zoneName } from './zone';
export type { Receipt } from './receipt';
