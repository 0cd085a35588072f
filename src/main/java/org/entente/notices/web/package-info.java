/// The pages of what is proposed to somebody, and of their weekly letter.
@NullMarked
package org.entente.notices.web;

import org.jspecify.annotations.NullMarked;
