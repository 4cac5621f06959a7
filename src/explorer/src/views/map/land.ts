// The land of Natural Earth at 1 : 110 million, as it is packed.

import type { Topology, GeometryCollection } from "topojson-specification";
import packed from "world-atlas/land-110m.json";

export const land = packed as unknown as Topology<{ land: GeometryCollection }>;
