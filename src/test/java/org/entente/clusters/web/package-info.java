/// Tests of the pages of clusters and of the desk.
@NullMarked
package org.entente.clusters.web;

import org.jspecify.annotations.NullMarked;
