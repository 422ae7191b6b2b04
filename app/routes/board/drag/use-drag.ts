import { useRef } from "react";
import { type Dragged, dayIn, draggedFrom, dropAddress } from "./dragged";

const handle = "[data-drag-date], [data-drag-training]";
const target = "[data-week], [data-date]";

/** The cell below the pointer, also where a session lies over it. */
const cellBelow = ({ clientX, clientY }: MouseEvent): HTMLElement | null =>
  document
    .elementsFromPoint(clientX, clientY)
    .find((element): element is HTMLElement => element instanceof HTMLElement && element.matches(target)) ?? null;

const linkIn = ({ target: from }: Event): HTMLElement | null =>
  from instanceof Element ? from.closest<HTMLElement>(handle) : null;

/** Dragging with the browser's own means: what is dropped on a day or week is handed on as an address to ask about. */
export function useDrag(onDrop: (address: string, dragged: Dragged) => void, back: string) {
  const dragged = useRef<Dragged | null>(null);
  const over = useRef<HTMLElement | null>(null);
  const mark = (cell: HTMLElement | null) => {
    if (over.current === cell) return;
    over.current?.removeAttribute("data-over");
    cell?.setAttribute("data-over", "");
    over.current = cell;
  };
  const dragend = () => {
    mark(null);
    dragged.current = null;
  };
  return {
    dragstart: (event: DragEvent) => {
      const link = linkIn(event);
      dragged.current = link && draggedFrom(link.dataset);
      if (dragged.current && event.dataTransfer) event.dataTransfer.effectAllowed = "move";
    },
    dragover: (event: DragEvent) => {
      if (!dragged.current) return;
      mark(cellBelow(event));
      if (over.current) event.preventDefault();
    },
    drop: (event: DragEvent) => {
      const { current } = dragged;
      if (!current) return;
      event.preventDefault();
      const day = over.current && dayIn(over.current.dataset, current);
      const address = day && dropAddress(current, day, back);
      dragend();
      if (address) onDrop(address, current);
    },
    dragend,
  };
}
