import { offerSearch } from "./offer-search";

offerSearch(document);
