/**
 * What the bot writes into the forms that it hands out beside their labels and numbers, and its own
 * reader knows again when they come back.
 */

/** Stands in a cell whose number is not known: it is to be filled in, and is no number until then. */
export const toFill = '待填';

/** Parts the notes of the bot from the form. Nothing behind this line belongs to the report. */
export const notesLine = '以下是勾稽的核对说明,不属于年报。';
