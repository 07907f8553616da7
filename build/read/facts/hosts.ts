// The registrable part of a host: what one registers, as example.com of www.example.com and example.com.cn of
// mail.example.com.cn. Good enough for the suffixes that Chinese houses use. Pure.

/** Lower case. A host without a dot comes back as it is. */
export function domainOf(host: string): string {
  const labels = host.trim().toLowerCase().split('.');
  const double = /^(?:com|net|org|edu|gov|ac|co|bj|sh|gd|js|zj)$/.test(labels.at(-2) ?? '') && labels.length > 2;
  return labels.slice(double ? -3 : -2).join('.');
}
