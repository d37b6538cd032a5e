import { type ReactNode, useEffect, useId, useRef } from "react";
import { useWords } from "../words/words";

interface DialogProps {
  readonly title: string;
  readonly close: () => void;
  readonly className: string;
  readonly children: ReactNode;
}

/** The browser's own dialog, open for as long as it is there: it keeps the focus and gives it back, and Escape or a click beside it closes it. */
export function Dialog({ title, close, className, children }: DialogProps): React.JSX.Element {
  const { say } = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    const before = document.activeElement;
    dialog.current?.showModal();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      className={className}
      aria-labelledby={heading}
      onClose={close}
      onClick={({ target }) => {
        if (target === dialog.current) close();
      }}
    >
      <div className="dialog-body">
        <header>
          <h2 id={heading}>{title}</h2>
          <button type="button" className="close" onClick={close} aria-label={say("cell.close")}>
            ×
          </button>
        </header>
        {children}
      </div>
    </dialog>
  );
}
