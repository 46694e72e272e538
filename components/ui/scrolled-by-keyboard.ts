/** For what scrolls by itself: whoever has no mouse scrolls it with the arrow keys, for which it needs the focus. */
export const scrolledByKeyboard = { tabIndex: 0 } as const
