// The condition stores what it asks for, and the variable says later whether the section was entered.
public sealed class AssignedInTheCondition
{
    private readonly List<int> _wanted = [];
    private int _rounds;

    [RunLoop]
    public void Loop(Vcpu vcpu)
    {
        bool locked;
        if (locked = _wanted.Contains(3))
        {
            vcpu.SrcuReadLock();
        }

        if ((Log.rounds = _rounds) > 3)
        {
            _rounds = 0;
        }

        if (locked)
        {
            vcpu.SrcuReadUnlock();
        }
    }

    private static class Log
    {
        public static int rounds;
    }
}
