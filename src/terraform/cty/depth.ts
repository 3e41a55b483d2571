/** How deep types, values and JSON may nest: beyond what anybody writes, and well within the call stack. */
export const MAX_DEPTH = 500;
