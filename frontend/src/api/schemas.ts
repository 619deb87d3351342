/**
 * The shapes of the API: names for the types generated from backend/openapi.yaml, each in the file of its room. What the description can
 * only call a string (states, bands, kinds) is narrowed there to the words that there are; nothing is described a second time.
 */
import type { components } from './generated/schema';

export type Schemas = components['schemas'];
export type Narrow<T, N> = Omit<T, keyof N> & N;
