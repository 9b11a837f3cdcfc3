/** Tables of feedback: sources, imports, items and their full-text index. Part of format version 1. */
export const FEEDBACK_SCHEMA = `
`;
