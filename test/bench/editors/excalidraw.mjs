/** Excalidraw with the cards of a map, measured as the app is. Installed and built outside the project: editors.ts. */
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { convertToExcalidrawElements, Excalidraw } from '@excalidraw/excalidraw';
import '@excalidraw/excalidraw/index.css';

window.EXCALIDRAW_ASSET_PATH = '/excalidraw/';

let api;
let extent = { width: 1, height: 1 };

/** The view whose middle is the map's middle. */
function centred(zoom) {
  return {
    scrollX: innerWidth / 2 / zoom - extent.width / 2,
    scrollY: innerHeight / 2 / zoom - extent.height / 2,
    zoom: { value: zoom },
  };
}

function elementOf({ id, x, y, width, height, text, fill }) {
  return {
    type: 'rectangle',
    id,
    x,
    y,
    width,
    height,
    backgroundColor: fill,
    fillStyle: 'solid',
    strokeWidth: 1,
    roughness: 0,
    roundness: { type: 3 },
    label: { text, fontSize: 14, fontFamily: 2 },
  };
}

async function show(appState, wait) {
  api.updateScene({ appState });
  await window.meter.painted();
  await new Promise((resolve) => setTimeout(resolve, wait));
}

window.editor = {
  /** Prepares and shows the cards. @returns ms until they are painted */
  async load(cards) {
    const start = performance.now();
    extent = {
      width: Math.max(...cards.map(({ x, width }) => x + width)),
      height: Math.max(...cards.map(({ y, height }) => y + height)),
    };
    const elements = convertToExcalidrawElements(cards.map(elementOf), { regenerateIds: false });
    const initialData = { elements, appState: { ...centred(1), viewBackgroundColor: '#ffffff' } };
    await new Promise((resolve) => {
      const excalidrawAPI = (given) => {
        api = given;
        resolve();
      };
      createRoot(document.querySelector('#root')).render(
        createElement(
          'div',
          { style: { height: '100vh' } },
          createElement(Excalidraw, { initialData, excalidrawAPI }),
        ),
      );
    });
    while (api.getSceneElements().length < elements.length || api.getAppState().isLoading)
      await window.meter.painted();
    await window.meter.painted();
    await window.meter.painted();
    return performance.now() - start;
  },
  zoom: () => api.getAppState().zoom.value,
  home: () => show(centred(1), 400),
  /** Excalidraw cannot go below 0.1. */
  fit: () =>
    show(
      centred(Math.max(0.1, Math.min(innerWidth / extent.width, innerHeight / extent.height) * 0.95)),
      800,
    ),
};
