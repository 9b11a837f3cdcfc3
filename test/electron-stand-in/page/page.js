// A page that speaks the port protocol of electron/preload.ts by hand, so that the shell is tested for itself.
// window.testPage: { call(name, input), events, ports, closed }
const waiting = new Map();
let port = null;
let last = 0;

const page = {
  /** Ports that came, and how often core was lost. */
  ports: 0,
  lost: 0,
  events: [],
  call(name, input) {
    last += 1;
    const id = String(last);
    const { promise, resolve } = Promise.withResolvers();
    waiting.set(id, resolve);
    port.postMessage({ t: 'q', i: id, m: 'call', a: [name, input] });
    return promise;
  },
};
window.testPage = page;

window.addEventListener('message', (event) => {
  if (event.source !== window) return;
  if (event.data === 'sojourn:lost') page.lost += 1;
  if (event.data !== 'sojourn:port') return;
  page.ports += 1;
  port = event.ports[0];
  port.addEventListener('message', ({ data }) => {
    if (data.t === 's') {
      waiting.get(data.i)?.(data.r);
      waiting.delete(data.i);
    } else if (data.m === 'event') {
      page.events.push({ name: data.a[0], data: data.a[1] });
    }
  });
  port.start();
  document.querySelector('[role=status]').textContent = `port ${page.ports}`;
});
