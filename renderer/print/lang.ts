/** The language a text is marked with on paper. */
export { langOf } from '../../shared/text/lang-of.ts';
