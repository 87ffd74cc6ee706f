/** The address may say how the picture is drawn, or that there is none: `?stage=off`, `?renderer=canvas`. */
const query = (): URLSearchParams => new URLSearchParams(location.search);

export const stageAllowed = (): boolean => query().get('stage') !== 'off';

export function rendererWanted(): 'auto' | 'canvas' | 'webgl' {
  const wanted = query().get('renderer');
  return wanted === 'canvas' || wanted === 'webgl' ? wanted : 'auto';
}
