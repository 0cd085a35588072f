/// The pages of clusters: the public ones, and the desk of a cluster's staff.
@NullMarked
package org.entente.clusters.web;

import org.jspecify.annotations.NullMarked;
