/// What tells that an article is read, and the list of those that most people read.
@NullMarked
package org.entente.readership.web;

import org.jspecify.annotations.NullMarked;
