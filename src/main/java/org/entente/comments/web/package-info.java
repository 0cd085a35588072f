/// Comments below articles, the page of their authors, and the moderators' queue.
@NullMarked
package org.entente.comments.web;

import org.jspecify.annotations.NullMarked;
