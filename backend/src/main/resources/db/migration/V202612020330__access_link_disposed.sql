-- The address of a link goes with the person that it was made for.
grant update (email) on access.link to praya_client;
