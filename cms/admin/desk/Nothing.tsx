/** In the place of a button of Payload's that the desk has its own for. */
export const Nothing = () => null;
