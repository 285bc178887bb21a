import { Button, useConfig } from '@payloadcms/ui';
import { useEffect, useRef, useState } from 'react';
import { PreviewLinks } from './PreviewLinks.tsx';
import type { DeskWords } from './words.ts';
import './preview.css';

interface Props {
  /** `stories/ID` */
  document: string;
  /** Changes with each save: the preview shows what is saved. */
  version: number;
  /** Whether others may be shown it. */
  canShare: boolean;
  words: DeskWords;
  onClose: () => void;
}

/** The widths at which a page is looked at, in CSS pixels: a phone that many have, and a screen in an office. */
const WIDTHS = { phone: 360, desk: 1280 };

type Width = keyof typeof WIDTHS;

/** The page of a draft as the site will show it, on a phone or a desk, for elders too. */
export function Preview({ document, version, canShare, words, onClose }: Props) {
  const { routes } = useConfig().config;
  const [width, setWidth] = useState<Width>('phone');
  const [isElder, setElder] = useState(() => localStorage.getItem('elder') !== null);
  const frame = useRef<HTMLIFrameElement>(null);
  const { box, size } = useSize();
  const url = `${routes.api}/preview/page/${document}`;
  const scale = Math.min(1, size.width / WIDTHS[width]);

  const isFirst = useRef(true);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a save shows it anew
  useEffect(() => {
    if (isFirst.current) isFirst.current = false;
    else reload(frame.current);
  }, [version]);

  const showElder = (isOn: boolean) => {
    setElder(isOn);
    // The page takes the choice out of its address, and remembers it.
    if (frame.current) frame.current.src = `${url}?elder=${isOn ? 'on' : 'off'}`;
  };

  return (
    <section className="preview" aria-label={words.preview} data-width={width}>
      <div className="preview__tools">
        <Choice
          isChosen={width === 'phone'}
          text={words.onPhone}
          onChoose={() => setWidth('phone')}
        />
        <Choice isChosen={width === 'desk'} text={words.onDesk} onChoose={() => setWidth('desk')} />
        <Choice isChosen={isElder} text={words.elder} onChoose={() => showElder(!isElder)} />
        <a href={url} target="_blank" rel="noreferrer">
          {words.newWindow}
        </a>
        <Button buttonStyle="secondary" id="action-preview-close" onClick={onClose}>
          {words.closePreview}
        </Button>
      </div>
      <div className="preview__box" ref={box}>
        <iframe
          ref={frame}
          src={url}
          title={words.preview}
          onLoad={() => openLinksElsewhere(frame.current)}
          style={{
            width: WIDTHS[width],
            height: scale > 0 ? size.height / scale : 0,
            transform: `scale(${scale})`,
          }}
        />
      </div>
      {canShare && <PreviewLinks document={document} words={words} />}
    </section>
  );
}

interface ChoiceProps {
  isChosen: boolean;
  text: string;
  onChoose: () => void;
}

function Choice({ isChosen, text, onChoose }: ChoiceProps) {
  return (
    <button type="button" className="preview__choice" aria-pressed={isChosen} onClick={onChoose}>
      {text}
    </button>
  );
}

/** A link out of the page opens in a window of its own: the site may not stand in a frame, and the draft stays in sight. */
function openLinksElsewhere(frame: HTMLIFrameElement | null): void {
  frame?.contentDocument?.addEventListener('click', (event) => {
    // An element of the frame is of another window's class.
    const link = (event.target as Element).closest?.('a');
    if (!link?.href || link.getAttribute('href')?.startsWith('#')) return;
    event.preventDefault();
    window.open(link.href, '_blank', 'noreferrer');
  });
}

/** Reloading keeps the place to which one has scrolled. */
function reload(frame: HTMLIFrameElement | null): void {
  frame?.contentWindow?.location.reload();
}

function useSize() {
  const box = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState({ width: 0, height: 0 });
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const observer = new ResizeObserver(() =>
      setSize({ width: element.clientWidth, height: element.clientHeight }),
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return { box, size };
}
