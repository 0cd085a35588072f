/// The search for communes that forms use while somebody types.
@NullMarked
package org.entente.territory.web;

import org.jspecify.annotations.NullMarked;
