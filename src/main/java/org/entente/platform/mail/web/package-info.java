/// The page of mails that did not reach their server.
@NullMarked
package org.entente.platform.mail.web;

import org.jspecify.annotations.NullMarked;
