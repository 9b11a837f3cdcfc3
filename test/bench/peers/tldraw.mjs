/** tldraw with the cards of a map, measured as the app is. Installed and built outside the project: ../peers.ts. */
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { getAssetUrlsByImport } from '@tldraw/assets/imports.vite';
import { AssetRecordType, createShapeId, Tldraw, toRichText } from 'tldraw';
import 'tldraw/tldraw.css';

const COLOURS = ['yellow', 'light-green', 'light-blue', 'light-red', 'light-violet'];
const ZOOMS = [0.02, 0.05, 0.1, 0.25, 0.5, 1, 2, 4, 8];
const assetUrls = getAssetUrlsByImport();

let editor;
let middle = { x: 0, y: 0 };

function shapeOf({ id, x, y, width, height, text }, index) {
  const look = { geo: 'rectangle', fill: 'solid', dash: 'solid', size: 's', scale: 0.7, font: 'sans' };
  const color = COLOURS[index % COLOURS.length];
  const props = { ...look, w: width, h: height, color, richText: toRichText(text) };
  return { id: createShapeId(id), type: 'geo', x, y, props };
}

function assetOf({ id, url, natural }) {
  return AssetRecordType.create({
    id: AssetRecordType.createId(id),
    type: 'image',
    props: {
      name: id,
      src: url,
      w: natural.width,
      h: natural.height,
      mimeType: 'image/jpeg',
      isAnimated: false,
    },
  });
}

function imageOf({ id, x, y, width, height }) {
  const props = { w: width, h: height, assetId: AssetRecordType.createId(id) };
  return { id: createShapeId(`image-${id}`), type: 'image', x, y, props };
}

async function show(camera, wait) {
  editor.setCamera(camera);
  await window.meter.painted();
  await new Promise((resolve) => setTimeout(resolve, wait));
}

const centred = ({ x, y }, z) => ({ x: innerWidth / 2 / z - x, y: innerHeight / 2 / z - y, z });

window.peer = {
  wheelDelta: 4,
  async load(scene) {
    const start = performance.now();
    middle = scene.middle;
    const shapes = [...scene.cards.map(shapeOf), ...scene.pictures.map(imageOf)];
    await new Promise((resolve) => {
      const onMount = (given) => {
        editor = given;
        editor.user.updateUserPreferences({ animationSpeed: 0 });
        editor.setCameraOptions({ ...editor.getCameraOptions(), zoomSteps: ZOOMS });
        editor.createAssets(scene.pictures.map(assetOf));
        editor.createShapes(shapes);
        editor.setCamera(centred(middle, 1));
        resolve();
      };
      const options = { assetUrls, autoFocus: true, options: { maxShapesPerPage: 20_000 }, onMount };
      createRoot(document.querySelector('#root')).render(
        createElement('div', { style: { position: 'fixed', inset: 0 } }, createElement(Tldraw, options)),
      );
    });
    while (!document.querySelector('.tl-shape')) await window.meter.painted();
    await window.meter.painted();
    await window.meter.painted();
    return performance.now() - start;
  },
  zoom: () => editor.getZoomLevel(),
  home: () => show(centred(middle, 1), 1000),
  async fit() {
    editor.zoomToFit();
    await window.meter.painted();
    await new Promise((resolve) => setTimeout(resolve, 800));
  },
};
