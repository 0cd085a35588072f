/// Tests of clusters and their registers, and what other tests stand on.
@NullMarked
package org.entente.clusters;

import org.jspecify.annotations.NullMarked;
