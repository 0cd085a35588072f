@NullMarked
package org.entente.notices.web;

import org.jspecify.annotations.NullMarked;
