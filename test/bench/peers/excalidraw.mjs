/** Excalidraw with the cards of a map, measured as the app is. Installed and built outside the project: ../peers.ts. */
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { convertToExcalidrawElements, Excalidraw } from '@excalidraw/excalidraw';
import '@excalidraw/excalidraw/index.css';

window.EXCALIDRAW_ASSET_PATH = '/excalidraw/';

let api;
let extent = { width: 1, height: 1 };
let middle = { x: 0, y: 0 };

/** The view with a point of the map in its middle. */
function centred({ x, y }, zoom) {
  return { scrollX: innerWidth / 2 / zoom - x, scrollY: innerHeight / 2 / zoom - y, zoom: { value: zoom } };
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

function imageOf({ id, x, y, width, height }) {
  return { type: 'image', id, x, y, width, height, fileId: id, status: 'saved' };
}

/** A stored picture as Excalidraw keeps it. */
async function fileOf({ id, url }) {
  const blob = await (await fetch(url)).blob();
  const dataURL = await new Promise((resolve) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve(reader.result));
    reader.readAsDataURL(blob);
  });
  return { id, dataURL, mimeType: blob.type, created: 1 };
}

async function show(appState, wait) {
  api.updateScene({ appState });
  await window.meter.painted();
  await new Promise((resolve) => setTimeout(resolve, wait));
}

window.peer = {
  wheelDelta: 4,
  async load(scene) {
    const start = performance.now();
    extent = scene.extent;
    middle = scene.middle;
    const elements = convertToExcalidrawElements(
      [...scene.cards.map(elementOf), ...scene.pictures.map(imageOf)],
      { regenerateIds: false },
    );
    const files = Object.fromEntries(
      (await Promise.all(scene.pictures.map(fileOf))).map((file) => [file.id, file]),
    );
    const initialData = {
      elements,
      files,
      appState: { ...centred(middle, 1), viewBackgroundColor: '#ffffff' },
    };
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
  home: () => show(centred(middle, 1), 1000),
  /** Excalidraw cannot go below 0.1. */
  fit: () =>
    show(
      centred(
        { x: extent.width / 2, y: extent.height / 2 },
        Math.max(0.1, Math.min(innerWidth / extent.width, innerHeight / extent.height) * 0.95),
      ),
      800,
    ),
};
