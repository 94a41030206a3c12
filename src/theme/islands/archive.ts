import { offerFilters } from "./offer-filters";

offerFilters(document);
