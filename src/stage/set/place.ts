import type { Hour, Place } from '../view.ts';
import { cafe } from './cafe.ts';
import { clinic } from './clinic.ts';
import { DAYLIGHT, type Daylight } from './daylight.ts';
import type { SetDrawing } from './drawing.ts';
import { home } from './home.ts';
import { hotel } from './hotel.ts';
import { office } from './office.ts';
import { shop } from './shop.ts';
import { street } from './street.ts';
import { workshop } from './workshop.ts';

const PLACES: Readonly<Record<Place, (light: Daylight) => SetDrawing>> = {
  home,
  shop,
  office,
  street,
  hotel,
  clinic,
  cafe,
  workshop,
};

export const drawPlace = (place: Place, hour: Hour): SetDrawing => PLACES[place](DAYLIGHT[hour]);
