import { create } from 'zustand';

/** Ids of the axes that the matrix shows, kept while one goes elsewhere. */
export const useAxes = create<{ readonly x: string; readonly y: string }>()(() => ({
  x: 'effort',
  y: 'value',
}));
