/// The pages of the news and their desk.
@NullMarked
package org.entente.news.web;

import org.jspecify.annotations.NullMarked;
