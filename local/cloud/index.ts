export { startCloud, emptyDataFolder, type Cloud } from './startCloud';
export { StartError } from './startError';
export type { CloudOptions, Persona } from './options';
export type { CollectionOptions, FieldIndex, GeoIndex } from './database/collection';
export type { Template } from './wechat/templates';
export type { ScriptRule } from './wechat/script';
