/// Where things are: the communes, departments and regions of France, the regions as they were at
/// a date, and how long the road from one commune to another may take.
@NullMarked
package org.entente.territory;

import org.jspecify.annotations.NullMarked;
