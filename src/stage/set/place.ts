import type { Hour, Place } from '../view.ts';
import { DAYLIGHT, type Daylight } from './daylight.ts';
import type { SetDrawing } from './drawing.ts';
import { home } from './home.ts';
import { office } from './office.ts';
import { shop } from './shop.ts';

const PLACES: Readonly<Record<Place, (light: Daylight) => SetDrawing>> = {
  home,
  shop,
  office,
  street: shop,
  hotel: home,
  clinic: office,
};

export const drawPlace = (place: Place, hour: Hour): SetDrawing => PLACES[place](DAYLIGHT[hour]);
