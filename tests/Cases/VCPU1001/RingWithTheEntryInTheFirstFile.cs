// The one in the first file enters, and stands for both, although it stands further down in its file.
public static partial class RingWithTheEntryInTheFirstFile
{
    private const int Rounds = 4;

    private static int Left(int rounds)
    {
        int left = Math.Min(rounds, Rounds);
        return left;
    }

    private static int Ping(Vcpu vcpu, int rounds)
    {
        vcpu.HostCpu.DisableInterrupts();
        [|vcpu.EnterGuest()|];
        vcpu.HostCpu.EnableInterrupts();
        return Left(rounds) == 0 ? 0 : Pong(vcpu, rounds - 1);
    }
}
