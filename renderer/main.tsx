/** Entry of the app's window: connects to core, then draws. */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { SojournError } from '../shared/contract/errors.ts';
import { App } from './app/App.tsx';
import { toastError } from './app/toasts.ts';
import { createConnection, installCore } from './state/connection.ts';
import { startDocuments } from './state/documents.ts';
import { createPortLink } from './state/port-link.ts';
import { startSession } from './state/session.ts';
import { createSocketLink } from './state/socket-link.ts';
import { applyAppearance, followNarrowWindow, followSystemContrast } from './state/ui.ts';
import './ui/fonts.css';
import './ui/tokens.css';
import './ui/contrast.css';
import './ui/hues.css';
import './ui/base.css';
import './app/narrow.css';

applyAppearance();
followSystemContrast();
followNarrowWindow();
installCore(createConnection(window.sojourn ? createPortLink(window.sojourn) : createSocketLink()));
startDocuments();
startSession();

// An edit that is refused (read only, not open) tells why, wherever it was tried.
window.addEventListener('error', (event) => {
  if (event.error instanceof SojournError) toastError(event.error);
});
window.addEventListener('unhandledrejection', (event) => {
  if (event.reason instanceof SojournError) toastError(event.reason);
});

const root = document.getElementById('root');
if (!root) throw new Error('The page has no root element.');
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
