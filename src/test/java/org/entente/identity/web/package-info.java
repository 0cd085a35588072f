/// Tests of the pages by which people sign in and out.
@NullMarked
package org.entente.identity.web;

import org.jspecify.annotations.NullMarked;
