/** The families of the bundled fonts, in the order in which they are asked for a letter, as CSS names them. */
export const FONT_FAMILIES =
  "'Noto Sans','Noto Sans Thai','Noto Sans Arabic','Noto Sans Hebrew','Noto Sans Symbols 2','Noto Sans Symbols'";
