// Which addresses a book must not link to. In: a URL as written. Out: whether it runs code or reads the machine.
/** Schemes that run code where they are clicked; spaces and control characters in between do not hide them. */
export const dangerousUrl = (url: string) =>
  /^(?:javascript|data|vbscript|file|blob):/i.test(url.replace(/[\u0000-\u0020\u007f-\u009f\u200b-\u200f\ufeff]/g, ''));
