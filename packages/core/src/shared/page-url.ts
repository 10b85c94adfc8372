/** The address of one of our pages as people open it. */
export function pageUrl(publicUrl: string, path: `/${string}`): string {
  return publicUrl.replace(/\/+$/, '') + path;
}
