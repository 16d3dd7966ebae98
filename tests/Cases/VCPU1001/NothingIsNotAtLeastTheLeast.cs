// Of what has no value no comparison holds, not even that with the least number.
public static class NothingIsNotAtLeastTheLeast
{
    [RunLoop]
    public static void Loop(Vcpu vcpu)
    {
        long? rounds = null;
        if (!(rounds >= -long.MaxValue))
        {
            [|vcpu.EnterGuest()|];
        }
    }
}
