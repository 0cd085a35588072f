/// The pages of dry runs on the desk of a party, and the files behind their figures.
@NullMarked
package org.entente.dryrun.web;

import org.jspecify.annotations.NullMarked;
