import { Toast } from '@base-ui/react/toast';
import { X } from 'lucide-react';
import { toastManager } from './toasts.ts';
import './toasts.css';

function ToastList() {
  const { toasts } = Toast.useToastManager();
  return toasts.map((item) => (
    <Toast.Root key={item.id} toast={item} className="toast" data-type={item.type} swipeDirection="right">
      <Toast.Content className="toast-content">
        <div className="toast-words">
          <Toast.Title className="toast-title" render={<p />} />
          <Toast.Description className="toast-description" />
        </div>
        {item.actionProps ? <Toast.Action className="button button-plain" /> : null}
        <Toast.Close className="button icon-button button-quiet" aria-label="Dismiss">
          <X size={16} aria-hidden />
        </Toast.Close>
      </Toast.Content>
    </Toast.Root>
  ));
}

/** The corner in which toasts appear. F6 moves the focus there. */
export function Toasts() {
  return (
    <Toast.Provider toastManager={toastManager} limit={3}>
      <Toast.Portal>
        <Toast.Viewport className="toasts" aria-label="Messages">
          <ToastList />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  );
}
