public static partial class RingWithTheEntryInTheFirstFile
{
    private static int Pong(Vcpu vcpu, int rounds) => rounds == 0 ? 0 : Ping(vcpu, rounds - 1);
}
