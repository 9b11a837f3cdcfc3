/**
 * What moves in the stand-alone page: zoom and pan by mouse, touch and keys, the panel of a card, map and table. It is
 * text, because it runs in the reader's browser and nowhere else; the page's policy names its hash.
 */
export const PAGE_SCRIPT = String.raw`'use strict';
(() => {
  const $ = (id) => document.getElementById(id);
  const stage = $('stage'), sheet = $('sheet'), panel = $('panel'), outline = $('outline');
  const svg = sheet.querySelector('svg');
  const details = JSON.parse($('details').textContent);
  const size = { width: svg.width.baseVal.value, height: svg.height.baseVal.value };
  const view = { x: 0, y: 0, k: 1 };
  const LEAST = 0.1, MOST = 8, STEP = 60;
  document.documentElement.classList.add('live');

  const show = () => {
    sheet.style.transform = 'translate(' + view.x + 'px,' + view.y + 'px) scale(' + view.k + ')';
    $('zoom').textContent = Math.round(view.k * 100) + ' %';
  };
  const inside = () => {
    const { clientWidth: w, clientHeight: h } = stage;
    const keep = 80;
    view.x = Math.min(w - keep, Math.max(keep - size.width * view.k, view.x));
    view.y = Math.min(h - keep, Math.max(keep - size.height * view.k, view.y));
  };
  const pan = (dx, dy) => { view.x += dx; view.y += dy; inside(); show(); };
  const zoom = (factor, x = stage.clientWidth / 2, y = stage.clientHeight / 2) => {
    const k = Math.min(MOST, Math.max(LEAST, view.k * factor));
    view.x = x - (x - view.x) * (k / view.k);
    view.y = y - (y - view.y) * (k / view.k);
    view.k = k;
    inside();
    show();
  };
  const fit = () => {
    view.k = Math.min(MOST, Math.max(LEAST, Math.min(stage.clientWidth / size.width, stage.clientHeight / size.height)));
    view.x = Math.max(0, (stage.clientWidth - size.width * view.k) / 2);
    view.y = 0;
    show();
  };
  const place = (event) => {
    const box = stage.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  };

  stage.addEventListener('wheel', (event) => {
    event.preventDefault();
    const at = place(event);
    if (event.ctrlKey || event.metaKey) zoom(Math.exp(-event.deltaY / 300), at.x, at.y);
    else if (event.shiftKey) pan(-event.deltaY, 0);
    else pan(-event.deltaX, -event.deltaY);
  }, { passive: false });

  const pointers = new Map();
  let moved = 0;
  stage.addEventListener('pointerdown', (event) => {
    if (pointers.size === 0) moved = 0;
    pointers.set(event.pointerId, place(event));
  });
  addEventListener('pointermove', (event) => {
    const before = pointers.get(event.pointerId);
    if (!before) return;
    const now = place(event);
    const others = [...pointers].filter(([id]) => id !== event.pointerId).map(([, at]) => at);
    pointers.set(event.pointerId, now);
    moved += Math.hypot(now.x - before.x, now.y - before.y);
    const [other] = others;
    if (!other) { pan(now.x - before.x, now.y - before.y); return; }
    const reach = (at) => Math.hypot(at.x - other.x, at.y - other.y) || 1;
    zoom(reach(now) / reach(before), (now.x + other.x) / 2, (now.y + other.y) / 2);
  });
  const lift = (event) => pointers.delete(event.pointerId);
  addEventListener('pointerup', lift);
  addEventListener('pointercancel', lift);

  const keys = {
    ArrowLeft: () => pan(STEP, 0), ArrowRight: () => pan(-STEP, 0),
    ArrowUp: () => pan(0, STEP), ArrowDown: () => pan(0, -STEP),
    '+': () => zoom(1.25), '=': () => zoom(1.25), '-': () => zoom(0.8), '0': fit,
  };
  stage.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const card = event.target.closest('[data-card]');
    if (card && (event.key === 'Enter' || event.key === ' ')) {
      event.preventDefault();
      open(card);
      return;
    }
    const act = keys[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  });
  stage.addEventListener('focusin', (event) => {
    stage.scrollTo(0, 0);
    const card = event.target.closest('[data-card]');
    if (!card) return;
    const box = card.getBoundingClientRect(), frame = stage.getBoundingClientRect();
    const by = (from, to, least, most) => (from < least ? least - from + 16 : to > most ? most - to - 16 : 0);
    pan(by(box.left, box.right, frame.left, frame.right), by(box.top, box.bottom, frame.top, frame.bottom));
  });
  stage.addEventListener('click', (event) => {
    const card = event.target.closest('[data-card]');
    if (card && moved < 6) open(card);
  });
  outline.addEventListener('click', (event) => {
    const card = event.target.closest('[data-card]');
    if (card) open(card);
  });

  let back = null;
  const add = (parent, name, text, look) => {
    const node = document.createElement(name);
    node.textContent = text;
    if (look) node.className = look;
    node.dir = 'auto';
    parent.append(node);
    return node;
  };
  const open = (card) => {
    const detail = details[card.dataset.card];
    if (!detail) return;
    back = card;
    const body = $('panel-body');
    body.replaceChildren();
    $('panel-title').textContent = detail.title;
    add(body, 'p', detail.place, 'quiet');
    if (detail.note) add(body, 'p', detail.note);
    if (detail.facts.length > 0) {
      const list = add(body, 'ul', '', 'facts');
      for (const fact of detail.facts) add(list, 'li', fact);
    }
    if (detail.evidence) add(body, 'h3', detail.evidence);
    for (const quote of detail.quotes) {
      const block = add(body, 'blockquote', '');
      add(block, 'p', quote.text);
      if (quote.by) add(block, 'footer', quote.by, 'quiet');
    }
    if (detail.more) add(body, 'p', detail.more, 'quiet');
    panel.hidden = false;
    $('panel-title').focus();
  };
  const close = () => {
    panel.hidden = true;
    if (back) back.focus();
    back = null;
  };
  $('close').addEventListener('click', close);
  addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !panel.hidden) close();
  });

  const press = (id, on) => $(id).setAttribute('aria-pressed', String(on));
  const choose = (map) => {
    stage.hidden = !map;
    outline.hidden = map;
    $('tools').hidden = !map;
    press('as-map', map);
    press('as-table', !map);
  };
  $('as-map').addEventListener('click', () => choose(true));
  $('as-table').addEventListener('click', () => choose(false));
  $('nearer').addEventListener('click', () => zoom(1.25));
  $('farther').addEventListener('click', () => zoom(0.8));
  $('fit').addEventListener('click', fit);
  $('theme').addEventListener('click', () => {
    const root = document.documentElement;
    const dark = root.dataset.theme ? root.dataset.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
    root.dataset.theme = dark ? 'light' : 'dark';
  });
  choose(true);
  fit();
  addEventListener('resize', () => { inside(); show(); });
})();
`;
