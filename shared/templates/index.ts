/** The templates that come with Sojourn, in the order in which the gallery shows them. */
import type { Template } from './format.ts';
import { RETAIL } from './retail.ts';

export const TEMPLATES: readonly Template[] = [RETAIL];
