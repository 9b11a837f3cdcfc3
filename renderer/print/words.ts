/** The words that the print view writes itself. */
export * from '../../shared/text/map-words.ts';
