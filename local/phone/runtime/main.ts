import { boot } from './boot';
import { defineGlobals } from './global';
import { preview } from './preview';

defineGlobals({ __preview: preview, __phone: { boot } });
